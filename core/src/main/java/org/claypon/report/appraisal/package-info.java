/// What an appraisal of a paper says, in its files: appraisal.json, the report, the page in plain words.
@NullMarked
package org.claypon.report.appraisal;

import org.jspecify.annotations.NullMarked;

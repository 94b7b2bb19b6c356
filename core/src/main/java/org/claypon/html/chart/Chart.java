package org.claypon.html.chart;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;

/// A chart: the same records always give the same drawing.
public sealed interface Chart
        permits CurvePlot,
                FlowDiagram,
                ForestPlot,
                Histogram,
                HundredPeople,
                LovePlot,
                SpecificationPlot,
                StackedBars {

    /// Width of a drawing for a desktop or paper, and for a phone, in CSS pixels.
    int WIDE = 760;

    int NARROW = 330;

    String title();

    /// What the chart shows, for someone who does not see it.
    String description();

    /// @param id    from which the drawing's own ids are made
    /// @param width in CSS pixels
    Html svg(String id, int width);

    /// The chart in both widths with its caption and its table.
    default Html figure(String id, String caption, Table table) {
        return Html.element(
                        "figure",
                        List.of(
                                drawing("wide", id, WIDE),
                                drawing("narrow", id, NARROW),
                                Html.element("figcaption", caption),
                                Html.element(
                                        "details",
                                        Html.element("summary", "Show as a table"),
                                        table.html())))
                .with("id", id);
    }

    private Html drawing(String name, String id, int width) {
        return Html.element("div", svg(id + "-" + name, width)).with("class", "drawing " + name);
    }
}

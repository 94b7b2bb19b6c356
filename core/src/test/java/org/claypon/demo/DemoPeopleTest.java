package org.claypon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    @Test
    void the_shipped_people_are_those_of_the_generator() throws IOException {
        assertThat(Files.readString(Path.of("..").resolve(DemoPeople.FILE)))
                .as("run DemoPeople.main from the folder of the project to write the file anew")
                .isEqualTo(DemoPeople.csv());
    }

    @Test
    void the_spreadsheet_of_the_tutorial_is_that_of_its_generator() throws IOException {
        assertThat(Files.readString(Path.of("..").resolve(ClinicPeople.FILE)))
                .as("run ClinicPeople.main from the folder of the project to write the file anew")
                .isEqualTo(ClinicPeople.csv());
    }

    @Test
    void there_are_eighty_of_each_side() {
        assertThat(DemoPeople.csv().lines().skip(1).filter(row -> row.contains(",restless legs,")))
                .hasSize(80);
        assertThat(DemoPeople.csv().lines().skip(1)).hasSize(160);
    }
}

package mizan.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule about documents complains about a sample made to break it.
class DocumentRulesTest {

    @TempDir
    Path root;

    @Test
    void a_page_has_one_title_and_code_is_no_title() {
        Sample sample = Sample.in(root)
                .file("docs/two.md", "# One\n\n# Two\n")
                .file("docs/one.md", "# One\n\n```\n# a comment of a script\n```\n");
        assertThat(sample.complaintsOf(new DocumentRules.OneTitle())).containsExactly(
                "docs/two.md: 2 titles; one line `# …` at the top names the page");
    }

    @Test
    void a_relative_link_leads_to_a_file() {
        Sample sample = Sample.in(root).file("docs/a.md",
                "[b](b.md) [self](a.md#part) [up](../README.md) [out](https://example.org)\n")
                .file("README.md", "# R\n");
        assertThat(sample.complaintsOf(new DocumentRules.Links())).containsExactly(
                "docs/a.md:1: the link to b.md leads nowhere; name a file of this repository");
    }

    @Test
    void a_source_names_only_documents_that_are_here() {
        Sample sample = Sample.in(root)
                .source("desk", "Desk", "/// See docs/spec/gone.md and docs/spec/here.md.\n")
                .file("docs/spec/here.md", "# Here\n");
        assertThat(sample.complaintsOf(new DocumentRules.NamedDocuments())).containsExactly(
                "desk/src/main/java/mizan/desk/Desk.java:1: names docs/spec/gone.md,"
                        + " which is not here; name a document of this repository,"
                        + " or say it in words");
    }

    @Test
    void a_decision_has_a_status_and_a_confirmation_whose_test_exists() {
        Sample sample = Sample.in(root)
                .file("docs/adr/0001-good.md", "# Good\n\nStatus: accepted, 2026-11-22\n\n"
                        + "## Confirmation\n\n`DeskTest`.\n")
                .file("docs/adr/0002-bad.md", "# Bad\n\n## Confirmation\n\n`GoneTest`.\n")
                .file("docs/adr/0003-bare.md", "# Bare\n\nStatus: accepted, 2026-11-22\n")
                .file("docs/adr/notes.md", "# Notes\n")
                .file("desk/src/test/java/mizan/desk/DeskTest.java", "class DeskTest {}\n");
        assertThat(sample.complaintsOf(new DocumentRules.Decisions())).containsExactly(
                "docs/adr/0002-bad.md: no status; add a line `Status: accepted, DATE`",
                "docs/adr/0002-bad.md: its confirmation names GoneTest, which does not exist;"
                        + " name the test that would notice",
                "docs/adr/0003-bare.md: no confirmation that names a test or a review;"
                        + " say under `## Confirmation` what would notice a breach",
                "docs/adr/notes.md: not a decision record by its name;"
                        + " call it NNNN-claim-in-kebab-case.md");
    }

    @Test
    void a_document_tells_only_commands_that_exist() {
        String call = "./mi" + "zan ";
        Sample sample = Sample.in(root)
                .file("mizan", "case \"$verb\" in\n    help | --help | -h)\n"
                        + "    demo | serve) x ;;\n")
                .file("README.md", call + "demo\n" + call + "dance\n" + call + "help\n");
        assertThat(sample.complaintsOf(new DocumentRules.Commands())).containsExactly(
                "README.md:2: " + call + "dance is no verb; " + call + "help lists the verbs");
    }

    @Test
    void the_glossary_has_a_line_for_each_exported_type_and_none_beside() {
        Sample sample = Sample.in(root)
                .source("desk", "Desk", "public class Desk {}\nclass Hidden {}\n")
                .file("GLOSSARY.md", "# Glossary\n\n| `Gone` | was here | |\n");
        assertThat(sample.complaintsOf(new Glossary())).containsExactly(
                "GLOSSARY.md: no line for Desk of desk;"
                        + " add word, meaning, and what it is not to be confused with",
                "GLOSSARY.md: a line for Gone, which is no type here; remove the line");
    }

    @Test
    void a_library_is_answered_for() {
        Sample sample = Sample.in(root)
                .file("docs/adr/0010-few.md", "# Few\n\n| `known` | Apache-2.0 |\n")
                .file("desk/pom.xml", "<dependency>\n<groupId>org.a</groupId>\n"
                        + "<artifactId>known</artifactId></dependency><dependency>\n"
                        + "<groupId>org.b</groupId><artifactId>new</artifactId></dependency>\n"
                        + "<dependency><groupId>mizan</groupId><artifactId>tlog</artifactId>\n");
        assertThat(sample.complaintsOf(new Dependencies())).containsExactly("desk/pom.xml:"
                + " names new, which the record on dependencies does not;"
                + " add a line there: what we would write otherwise, licence, keeper");
    }

    @Test
    void a_code_has_a_page_and_a_page_has_a_code() {
        Sample sample = Sample.in(root)
                .source("desk", "Texts", "new Text(\"K001\"); new Text(\"K002\");\n")
                .file("docs/rejections/K001.md", "# K001: unknown key\n")
                .file("docs/rejections/K003.md", "# K003: gone\n")
                .file("docs/rejections/K004.md", "# K004: gone, and said so\n\nRetired\n");
        assertThat(sample.complaintsOf(new RejectionPages())).containsExactly(
                "desk/src/main/java/mizan/desk/Texts.java: code K002 has no page;"
                        + " write docs/rejections/K002.md: what happened, why, what to do next",
                "docs/rejections/K003.md: no code answers with K003;"
                        + " a code is never deleted: add a line `Retired`, or restore the code");
    }

    @Test
    void a_newcomer_finds_the_files_of_the_front_door() {
        Sample sample = Sample.in(root).file("README.md", "# R\n").file("LICENSE", "L\n")
                .file("ARCHITECTURE.md", "# A\n").file("GLOSSARY.md", "# G\n")
                .file("CONTRIBUTING.md", "# C\n").file("CHANGELOG.md", "# C\n").file("mizan", "\n");
        assertThat(sample.complaintsOf(new DocumentRules.FrontDoor())).containsExactly(
                ".ci/run: is missing; a newcomer looks for it first");
    }
}

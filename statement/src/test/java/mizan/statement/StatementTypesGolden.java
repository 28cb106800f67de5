package mizan.statement;

import mizan.testkit.Golden;
import org.junit.jupiter.api.Test;

class StatementTypesGolden {
    @Test
    void the_page_of_types_says_what_the_types_say() {
        Golden.check("docs/spec/types.md", TypesPage.text());
    }
}

using Ketamine.Cli.Import;

namespace Ketamine.Cli.Tests.Import;

public class QnaTableFormatTests
{
    private const string Header = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId";

    [Fact]
    public void Rows_of_one_id_are_a_question_and_its_alternates()
    {
        var pairs = ImportAssert.Pairs("qna-maker-tsv", Table(
            "How often?\tWhen **dry**.\\n\\nNot daily.\tEditorial\tlevel:basic|audience:patients\t[]\tfalse\t[{\"displayOrder\":1,\"qnaId\":7,\"displayText\":\"Light\"},{\"displayOrder\":0,\"qnaId\":9,\"displayText\":\"Feed\"}]\t5",
            "daily?\tWhen **dry**.\\n\\nNot daily.\tEditorial\tlevel:basic|audience:patients\t[]\tfalse\t[]\t5",
            "Where?\tBy a window.\thttps://example.org\t\t[]\ttrue\t[]\t7"));

        Assert.Equal([2, 4], pairs.Select(pair => pair.Line));
        Assert.Equal(["How often?", "daily?"], pairs[0].Questions);
        Assert.Equal("When **dry**.\n\nNot daily.", pairs[0].Answer);
        Assert.Equal([new ImportedPrompt("9", "Feed"), new ImportedPrompt("7", "Light")], pairs[0].Prompts);
        Assert.Equal(["level=basic", "audience=patients", "Source=Editorial"], pairs[0].Metadata.Select(m => $"{m.Key}={m.Value}"));
        Assert.Equal(["Source=https://example.org", "IsContextOnly=true"], pairs[1].Metadata.Select(m => $"{m.Key}={m.Value}"));
    }

    [Fact]
    public void Without_ids_rows_of_the_same_answer_belong_together() => Assert.Equal(
        [["How often?", "daily?"], ["Where?"]],
        ImportAssert.Pairs("qna-maker-tsv", "Question\tAnswer\tSource\nHow often?\tWhen dry.\tx\nWhere?\tThere.\tx\ndaily?\tWhen dry.\tx\n").Select(pair => pair.Questions));

    [Fact]
    public void Metadata_may_be_json_and_a_spreadsheet_may_have_quoted_cells()
    {
        var pair = Assert.Single(ImportAssert.Pairs("cqa-tsv", Table(
            "\"Say \"\"dry\"\"\"\t\"No, not \"\"daily\"\".\"\tE\t\"[{\"\"name\"\":\"\"level\"\",\"\"value\"\":\"\"basic\"\"}]\"\t[]\tFalse\t\"[{\"\"displayOrder\"\":0,\"\"qnaId\"\":5,\"\"displayText\"\":\"\"Again\"\"}]\"\t5")));

        Assert.Equal("Say \"dry\"", pair.Questions[0]);
        Assert.Equal("No, not \"daily\".", pair.Answer);
        Assert.Equal("level=basic", $"{pair.Metadata[0].Key}={pair.Metadata[0].Value}");
        Assert.Equal(new ImportedPrompt("5", "Again"), Assert.Single(pair.Prompts));
    }

    [Fact]
    public void Quotes_that_belong_to_the_text_stay()
    {
        var pair = Assert.Single(ImportAssert.Pairs("qna-maker-tsv", Table("\"Dry\" or \"wet\"?\t\"Dry\"\t\t\t\t\t\t1")));

        Assert.Equal(("\"Dry\" or \"wet\"?", "\"Dry\""), (pair.Questions[0], pair.Answer));
    }

    [Fact]
    public void Each_bad_row_is_named() => ImportAssert.Reports(
        "qna-maker-tsv",
        Table("\tNo question.\t\t\t\t\t\t1", "No answer?\t\t\t\t\t\t\t2", "Bad JSON?\tYes.\t\t\t\t\t[{]\t3", "Too many?\tYes.\t\t\t\t\t\t4\tmore", "One?\tYes.\t\t\t\t\t\t5", "Two?\tNo.\t\t\t\t\t\t5"),
        "2: There is no question.",
        "3: 'No answer?' has no answer.",
        "4: The prompts cannot be read: Invalid property identifier character: ]. Path '[0]', line 1, position 2.",
        "5: The row has 9 cells; the header names 8.",
        "7: It has the name '5' of line 6, and another answer.");

    [Fact]
    public void A_file_without_a_header_is_refused() =>
        ImportAssert.Reports("qna-maker-tsv", "How often?\tWhen dry.\tEditorial\n", "1: The first line does not name the columns.");

    private static string Table(params string[] rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\r\n"));
}

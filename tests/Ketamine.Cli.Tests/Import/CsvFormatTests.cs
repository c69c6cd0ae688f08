namespace Ketamine.Cli.Tests.Import;

public class CsvFormatTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_table_is_read_whatever_parts_its_cells(string delimiter)
    {
        var text = "\uFEFFId|Question|Answer|Alternates|Follow-ups|Author\r\nwatering|How often?|\"When \"\"dry\"\".\r\n\r\nNot, daily; no.\"|daily? || each day?|light feed|Jo\r\n"
            .Replace(" || ", "§", StringComparison.Ordinal).Replace("|", delimiter, StringComparison.Ordinal).Replace("§", " || ", StringComparison.Ordinal);

        var pair = Assert.Single(ImportAssert.Pairs("csv", text));

        Assert.Equal((2, "watering"), (pair.Line, pair.Key));
        Assert.Equal(["How often?", "daily?", "each day?"], pair.Questions);
        Assert.Equal("When \"dry\".\n\nNot, daily; no.", pair.Answer);
        Assert.Equal(["light", "feed"], pair.Prompts.Select(prompt => prompt.Key));
        Assert.Equal([KeyValuePair.Create("Author", "Jo")], pair.Metadata);
    }

    [Fact]
    public void Questions_of_the_same_answer_are_alternates() => Assert.Equal(
        [["How often?", "daily?"]],
        ImportAssert.Pairs("csv", "question,answer\nHow often?,When dry.\ndaily?,When dry.\n").Select(pair => pair.Questions));

    [Fact]
    public void Each_bad_row_is_named_by_the_line_it_starts_on() => ImportAssert.Reports(
        "csv",
        "question,answer\n\"Two\nlines?\",\"Yes.\nNo.\"\n,No question.\nNo answer?,\nMany?,a,b\n",
        "5: There is no question.",
        "6: 'No answer?' has no answer.",
        "7: The row has 3 cells; the header names 2.");

    [Fact]
    public void Quotes_that_do_not_match_are_named() =>
        Assert.Contains(ImportAssert.Read("csv", "question,answer\n\"Dry\"?,Yes.\n").Problems, problem => problem.Message == "The quotes around a cell do not match.");
}

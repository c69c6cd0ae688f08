using Ketamine.Cli.Import;

namespace Ketamine.Cli.Tests.Import;

public class ImportFormatTests
{
    [Theory]
    [InlineData("  [ {} ]", "cqa-json")]
    [InlineData("{ \"assets\": {} }", "cqa-json")]
    [InlineData("Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\tSourceDisplayName\n", "cqa-tsv")]
    [InlineData("Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n", "qna-maker-tsv")]
    [InlineData("id\tquestion\tanswer\talternates\n", "csv")]
    [InlineData("\"Question\";\"Answer\"\r\n", "csv")]
    [InlineData("question,answer\n", "csv")]
    [InlineData("What is a question, what an answer?\nThis.\n", "two-line")]
    [InlineData("", "two-line")]
    public void A_format_is_known_by_how_a_file_starts(string text, string format) => Assert.Equal(format, ImportFormat.Guess(text).Name);

    [Fact]
    public void Every_format_has_a_name_of_its_own() =>
        Assert.Equal(["qna-maker-tsv", "cqa-json", "cqa-tsv", "csv", "two-line"], ImportFormat.All.Select(format => format.Name));
}

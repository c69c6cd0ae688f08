using Ketamine.Cli.Import;

namespace Ketamine.Cli.Tests.Import;

public class QnaJsonFormatTests
{
    private const string Pair =
        """
        {
          "id": 12, "source": "Editorial", "sourceDisplayName": "",
          "questions": ["How often?", "daily?"],
          "answer": "When **dry**.\n\nOn 2026-11-24T00:00:00Z.",
          "metadata": { "level": "basic" },
          "dialog": { "isContextOnly": true, "prompts": [
            { "displayOrder": 1, "qnaId": 3, "displayText": "Light" }, { "displayOrder": 0, "qnaId": 4, "displayText": "Feed" } ] },
          "activeLearningSuggestions": [ { "suggestedQuestions": [ { "question": "hm?" } ] } ]
        }
        """;

    [Theory]
    [InlineData("""{ "metadata": {}, "assets": { "synonyms": [], "qnas": [§] } }""")]
    [InlineData("""{ "Assets": { "Qnas": [§] } }""")]
    [InlineData("""{ "value": [§] }""")]
    [InlineData("""[ { "op": "add", "value": § } ]""")]
    [InlineData("[§]")]
    public void A_pair_is_read_wherever_the_list_stands(string around)
    {
        var pair = Assert.Single(ImportAssert.Pairs("cqa-json", around.Replace("§", Pair, StringComparison.Ordinal)));

        Assert.Equal("12", pair.Key);
        Assert.Equal(["How often?", "daily?"], pair.Questions);
        Assert.Equal("When **dry**.\n\nOn 2026-11-24T00:00:00Z.", pair.Answer);
        Assert.Equal([new ImportedPrompt("4", "Feed"), new ImportedPrompt("3", "Light")], pair.Prompts);
        Assert.Equal(["level=basic", "source=Editorial", "isContextOnly=true"], pair.Metadata.Select(m => $"{m.Key}={m.Value}"));
    }

    [Fact]
    public void The_older_names_are_read_too()
    {
        var pair = Assert.Single(ImportAssert.Pairs(
            "cqa-json",
            """{"qnaDocuments":[{"id":1,"answer":"Yes.","questions":["Dry?"],"metadata":[{"name":"level","value":"basic"}],"context":{"isContextOnly":false,"prompts":[{"displayOrder":0,"qnaId":1,"displayText":"Again","qna":null}]}}]}"""));

        Assert.Equal("level=basic", string.Join(' ', pair.Metadata.Select(m => $"{m.Key}={m.Value}")));
        Assert.Equal([new ImportedPrompt("1", "Again")], pair.Prompts);
    }

    [Fact]
    public void Each_bad_pair_is_named_with_its_line() => ImportAssert.Reports(
        "cqa-json",
        """
        [
          { "questions": [], "answer": "Yes." },
          { "questions": ["Dry?"] },
          "no pair"
        ]
        """,
        "2: There is no question.",
        "3: 'Dry?' has no answer.",
        "4: This is no question with an answer.");

    [Fact]
    public void Broken_json_is_named_with_its_line() =>
        Assert.StartsWith("This is not valid JSON", Assert.Single(ImportAssert.Read("cqa-json", "[\n{ \"questions\": \n").Problems, p => p.Line > 1).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "assets": { "qnas": {} } }""")]
    public void Other_json_is_refused(string text) => ImportAssert.Reports("cqa-json", text, "1: There is no list of questions and answers.");
}

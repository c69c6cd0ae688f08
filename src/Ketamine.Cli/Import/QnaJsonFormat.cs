using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Cli.Import;

/// <summary>The JSON export of custom question answering, the answers of its and QnA Maker's authoring interface among them.</summary>
internal sealed record QnaJsonFormat() : ImportFormat("cqa-json")
{
    private const string Shape = "Export the project as JSON: it holds 'assets' with 'qnas', each with 'questions' and 'answer'.";

    public override void Read(string text, ImportReading into)
    {
        try
        {
            Read(QnaJson.Parse(text), into);
        }
        catch (JsonReaderException e)
        {
            into.Report(e.LineNumber, $"This is not valid JSON: {e.Message}", "Export the file anew, or mend it there.");
        }
    }

    private static void Read(JToken root, ImportReading into)
    {
        if (List(root) is not { } list)
        {
            into.Report(QnaJson.LineOf(root), "There is no list of questions and answers.", Shape);
            return;
        }

        foreach (var item in list)
        {
            // An update of the authoring interface wraps each pair.
            Add(QnaJson.Get(item, "op") is null ? item : QnaJson.Get(item, "value") ?? item, into);
        }
    }

    private static JArray? List(JToken root) => root as JArray
        ?? QnaJson.Get(QnaJson.Get(root, "assets"), "qnas") as JArray
        ?? QnaJson.Get(root, "qnaDocuments") as JArray
        ?? QnaJson.Get(root, "qnaList") as JArray
        ?? QnaJson.Get(root, "value") as JArray;

    private static void Add(JToken item, ImportReading into)
    {
        if (item is not JObject)
        {
            into.Report(QnaJson.LineOf(item), "This is no question with an answer.", Shape);
            return;
        }

        var dialog = QnaJson.Get(item, "dialog") ?? QnaJson.Get(item, "context");
        into.Add(new ImportedPair
        {
            Line = QnaJson.LineOf(item),
            Key = QnaJson.Text(QnaJson.Get(item, "id")) is { Length: > 0 } id ? id : null,
            Questions = QnaJson.Get(item, "questions") is JArray questions ? [.. questions.Select(QnaJson.Text)] : [],
            Answer = QnaJson.Text(QnaJson.Get(item, "answer")),
            Prompts = QnaJson.Prompts(QnaJson.Get(dialog, "prompts")),
            Metadata = [.. QnaJson.Metadata(QnaJson.Get(item, "metadata")), .. Others(item, dialog)],
        });
    }

    private static IEnumerable<KeyValuePair<string, string>> Others(JToken item, JToken? dialog)
    {
        foreach (var name in new[] { "source", "sourceDisplayName" })
        {
            if (QnaJson.Text(QnaJson.Get(item, name)) is { Length: > 0 } text)
            {
                yield return KeyValuePair.Create(name, text);
            }
        }

        if (QnaJson.Text(QnaJson.Get(dialog, "isContextOnly")) == bool.TrueString)
        {
            yield return KeyValuePair.Create("isContextOnly", "true");
        }
    }
}

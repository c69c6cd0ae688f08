using CsCheck;
using Ketamine.Cli.Import;
using Ketamine.Tests;

namespace Ketamine.Cli.Tests.Import;

/// <summary>Files as no tool exports them, in every format: they become drafts or problems, and nothing else happens.</summary>
public sealed class WildImportTests
{
    private static readonly string[] Pieces =
    [
        "Question", "Answer", "id", "alternates", "follow-ups", "QnaId", "Metadata", "Prompts", "question,answer\n", "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n",
        "{\"assets\":{\"qnas\":[", "{\"questions\":[\"a?\"],\"answer\":\"b\"}", "\"dialog\":{\"prompts\":[{\"qnaId\":1,\"displayText\":\"x\"}]}", "[", "]", "{", "}", "\"", "\"\"", "\t", ",", ";", "\n", "\r\n", "\n\n", "\\n", " || ",
        "=HYPERLINK(\"x\")", "+1", "@a", "-1", "---\n", "../../etc/passwd", "..", "/", "\0", "\uFEFF", "\uD800", "\u2028", "null", "1e999", "risk:crisis", "k:v|k:v", "[{\"displayOrder\":1e999,\"qnaId\":7}]", "Is it?",
    ];

    private static readonly string[] Beginnings =
        ["", "question,answer,id\n", "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n", "{\"assets\":{\"qnas\":[{\"id\":1,\"answer\":\"b\",\"questions\":[\"a?\"],\"dialog\":{\"prompts\":[", "[{\"id\":", "Is it?\nYes.\n\n"];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf(Beginnings),
        Gen.Frequency((5, Gen.OneOf(Pieces)), (1, Gen.String[Gen.Char, 0, 30])).Array[0, 30].Select(string.Concat),
        string.Concat);

    [Fact]
    public void Every_text_becomes_drafts_or_problems_with_remedies()
    {
        var (drafted, refused) = (0, 0);
        Gen.Select(Text, Gen.OneOf([.. ImportFormat.All, null])).Sample(
            (text, named) =>
            {
                var reading = new ImportReading("faq");
                (named ?? ImportFormat.Guess(text)).Read(text, reading);
                var drafts = EntryDrafts.Of(reading, "imported", new DateOnly(2026, 11, 25));

                Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 0 && problem.Message.Length > 0 && problem.Remedy.Length > 0, $"{problem}"));
                Assert.All(drafts, draft => Assert.Matches("^[a-z0-9-]+$", draft.Entry.Id));
                Interlocked.Add(ref drafted, Math.Min(drafts.Count, 1));
                Interlocked.Add(ref refused, Math.Min(reading.Problems.Count, 1));
            },
            iter: Cases.Of(2_000));

        Assert.InRange(drafted, Cases.Of(2_000) / 20, Cases.Of(2_000));
        Assert.InRange(refused, Cases.Of(2_000) / 20, Cases.Of(2_000));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"assets\":", "}")]
    public void What_is_nested_without_end_is_told_of(string open, string close)
    {
        var reading = new ImportReading("faq.json");

        ImportFormat.Find("cqa-json")!.Read(string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000)), reading);

        Assert.NotEmpty(reading.Problems);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using CsvHelper;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class ImportVerbTests : IDisposable
{
    private static readonly Gen<string> Text = Gen.OneOf("dry", "wet", " ", ", ", "; ", ": ", " #", "\"", "'", "’", "é", "水", "😀", "- ", "[x]", "{y}", "> ", "* ", "& ", "%", "?", "!", "true")
        .Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Lines = Text.Array[1, 4].Select(lines => string.Join('\n', lines));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly HouseplantsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Nothing_is_lost_from_a_qna_maker_table() => Pairs(Lines).Sample(pairs => AssertKept(pairs, "faq.tsv", QnaTable(pairs, "")), iter: 40);

    [Fact]
    public void Nothing_is_lost_from_a_custom_question_answering_table() =>
        Pairs(Lines).Sample(pairs => AssertKept(pairs, "faq.tsv", QnaTable(pairs, "\tSourceDisplayName")), iter: 40);

    [Fact]
    public void Nothing_is_lost_from_a_custom_question_answering_project() => Pairs(Lines).Sample(pairs => AssertKept(pairs, "faq.json", Project(pairs)), iter: 40);

    [Fact]
    public void Nothing_is_lost_from_a_csv_file() => Pairs(Lines).Sample(pairs => AssertKept(pairs, "faq.csv", Csv(pairs)), iter: 40);

    [Fact]
    public void Nothing_is_lost_from_two_line_text() => Pairs(Text).Select(pairs => pairs.Select(pair => pair with { Alternates = [], Next = [] }).ToArray())
        .Sample(pairs => AssertKept(pairs, "faq.txt", string.Concat(pairs.Select(pair => $"{pair.Question}\n{pair.Answer}\n\n"))), iter: 40);

    [Fact]
    public void Imported_entries_name_what_they_lack_in_lint()
    {
        Import("question,answer\nHow do I dust a leaf?,With a damp cloth.\n");

        var (_, output, _) = CommandLine.Run(_time, "lint", "--knowledge", _copy.Folder);

        Assert.Contains("entries/imported/how-do-i-dust-a-leaf.md: The answer names no source.", output, StringComparison.Ordinal);
        Assert.Contains("entries/imported/how-do-i-dust-a-leaf.md: There are 0 alternates; 8 is the least.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_there_is_not_written_over_and_nothing_else_is_written()
    {
        var before = _copy.Read("entries/care/light.md");

        var (code, output) = Import("id,question,answer\nlight,Where?,There.\ndusting,How do I dust?,Softly.\n");

        Assert.Contains("The entry 'light' is there already.", output, StringComparison.Ordinal);
        Assert.Contains("1 problem. Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Equal(before, _copy.Read("entries/care/light.md"));
        Assert.False(Directory.Exists(Path.Combine(_copy.Folder, "entries", "imported")));
    }

    [Fact]
    public void A_second_import_of_the_same_file_is_refused()
    {
        Assert.Equal(0, Import("question,answer\nHow do I dust?,Softly.\n").Code);
        Assert.Equal(1, Import("question,answer\nHow do I dust?,Hard.\n").Code);
        Assert.Contains("Softly.", _copy.Read("entries/imported/how-do-i-dust.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_are_all_listed_with_their_remedy()
    {
        var (code, output) = Import("question,answer\n,a\nWhy?,\n");

        Assert.Equal(
            ["faq.csv:2: There is no question. Write one, or delete the row.", "faq.csv:3: 'Why?' has no answer. Write one, or delete the row.", "2 problems. Nothing was written."],
            output.Trim().Split(Environment.NewLine));
        Assert.Equal(1, code);
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("There are no questions in it.", Import("").Output, StringComparison.Ordinal);

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_remedy()
    {
        var file = Path.Combine(_copy.Folder, "faq.csv");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("question,answer\nCafé?,Oui.\n"));

        var (code, output, _) = CommandLine.Run(_time, "import", file, "--into", Path.Combine(_copy.Folder, "entries", "imported"));

        Assert.Contains("faq.csv: The file is not in UTF-8. Save it as UTF-8", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void A_named_format_is_not_guessed()
    {
        var (code, _) = Import("question,answer\nWhen dry.\n", "--format", "two-line");

        Assert.Equal(0, code);
        Assert.EndsWith("---\nWhen dry.\n", _copy.Read("entries/imported/question-answer.md"), StringComparison.Ordinal);
    }

    private static Gen<Pair[]> Pairs(Gen<string> answers) =>
        from count in Gen.Int[1, 4]
        from questions in Text.Array[count]
        from alternates in Text.Array[0, 3].Array[count]
        from texts in answers.Array[count]
        from next in Gen.Int[0, count - 1].Array[0, 2].Array[count]
        select Enumerable.Range(0, count).Select(i => new Pair(
            $"Question {i} {questions[i]}".Trim(),
            [.. alternates[i].Select((text, j) => $"{j} also {i} {text}".Trim())],
            $"Answer {i} {texts[i]}".Trim(),
            [.. next[i].Distinct()])).ToArray();

    private static string QnaTable(Pair[] pairs, string moreHeader)
    {
        var more = moreHeader.Length > 0 ? "\tname" : "";
        return string.Concat(pairs.SelectMany((pair, i) => pair.Alternates.Prepend(pair.Question).Select(question =>
                $"{question}\t{pair.Answer.Replace("\n", "\\n", StringComparison.Ordinal)}\tE\tk:v\t[]\tFalse\t{JsonSerializer.Serialize(Prompts(pair))}\t{i}{more}\n"))
            .Prepend($"Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId{moreHeader}\n"));
    }

    private static string Project(Pair[] pairs) => JsonSerializer.Serialize(new
    {
        assets = new
        {
            qnas = pairs.Select((pair, i) => new { id = i, answer = pair.Answer, questions = pair.Alternates.Prepend(pair.Question), dialog = new { prompts = Prompts(pair) } }),
        },
    });

    private static IEnumerable<object> Prompts(Pair pair) => pair.Next.Select((to, order) => new { displayOrder = order, qnaId = to, displayText = "more" });

    private static string Csv(Pair[] pairs)
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            string[][] rows =
            [
                ["id", "question", "answer", "alternates", "follow-ups"],
                .. pairs.Select((pair, i) => new[] { $"{i}", pair.Question, pair.Answer, string.Join(" || ", pair.Alternates), string.Join(' ', pair.Next) }),
            ];
            foreach (var row in rows)
            {
                Array.ForEach(row, csv.WriteField);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    private void AssertKept(Pair[] pairs, string name, string text)
    {
        using var copy = new HouseplantsCopy();
        var file = Path.Combine(copy.Folder, name);
        File.WriteAllText(file, text);

        var (code, output, _) = CommandLine.Run(_time, "import", file, "--into", Path.Combine(copy.Folder, "entries", "imported"));

        Assert.True(code == 0, output);
        var read = KnowledgeReader.Read(copy.Folder).OrThrow();
        var byQuestion = read.Entries.Where(entry => entry.Group == "imported").ToDictionary(entry => entry.Question);
        Assert.Equal(pairs.Length, byQuestion.Count);
        Assert.All(pairs, pair => AssertSame(pair, byQuestion[pair.Question], pairs, read));
    }

    private static void AssertSame(Pair pair, Entry entry, Pair[] pairs, KnowledgeBase read)
    {
        Assert.Equal(pair.Alternates, entry.Alternates);
        Assert.Equal(pair.Answer, entry.Answer);
        Assert.Equal(pair.Next.Select(i => pairs[i].Question), entry.FollowUps.Select(id => read.Find(id)!.Question));
    }

    private (int Code, string Output) Import(string text, params string[] options)
    {
        _copy.Write("faq.csv", text);
        var (code, output, errors) = CommandLine.Run(
            _time, ["import", Path.Combine(_copy.Folder, "faq.csv"), "--into", Path.Combine(_copy.Folder, "entries", "imported"), .. options]);
        Assert.Equal("", errors);
        return (code, output);
    }

    private sealed record Pair(string Question, string[] Alternates, string Answer, int[] Next);
}

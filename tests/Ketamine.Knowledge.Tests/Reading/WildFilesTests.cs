using System.Text;
using CsCheck;
using Ketamine.Knowledge.Reading;
using Ketamine.Tests;

namespace Ketamine.Knowledge.Tests.Reading;

/// <summary>Files that were cut, damaged or written by somebody who means no good: reading them ends with a base or with problems, and never with the program.</summary>
public sealed class WildFilesTests : IDisposable
{
    private static readonly string[] Files = ["entries/ferns/repot.md", "sources.yaml", "texts.yaml", "lexicon.yaml", "safety.yaml", "help-lines.yaml"];

    private static readonly string[] Pieces =
    [
        "---\n", "\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "<<: *a\n", "? ", "| ", ">\n", "!!binary x", "!!int \"1\"", "\"", "'", "#", "%YAML 9.9\n", "\t", "\0", "\uFEFF", "\uD800", "\u2028",
        "null", "~", "true", "1e999", "2026-13-45", "question", "risk: crisis\n", "supplied: true\n", "> **Editor's note.** ", "regions: [gb]\n", "clinical-review: a, b, 2026-01-01, 0\n", "(?<a>", "pattern: \"(a+)+$\"\n", "\\1",
    ];

    private static readonly Gen<Func<string, string>> Damage =
        from at in Gen.Double[0, 1]
        from length in Gen.Int[0, 40]
        from piece in Gen.Frequency((4, Gen.OneOf(Pieces)), (1, Gen.String[Gen.Char, 0, 20]))
        from kind in Gen.Int[0, 3]
        select new Func<string, string>(text =>
        {
            var start = (int)(at * text.Length);
            var end = Math.Min(text.Length, start + length);
            return kind switch
            {
                0 => text[..start],
                1 => text[..start] + piece + text[end..],
                2 => text[..start] + piece + text[start..],
                _ => text[..end] + text[start..],
            };
        });

    private readonly BaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_damage_is_read_or_told_with_its_file_and_remedy()
    {
        var sound = Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(_folder.Path, file)));
        var refused = 0;
        Gen.Select(Gen.OneOf(Files), Damage.Array[1, 3]).Sample(
            (file, damages) =>
            {
                File.WriteAllBytes(Path.Combine(_folder.Path, file), Encoding.UTF8.GetBytes(damages.Aggregate(sound[file], (text, damage) => damage(text))));
                var reading = KnowledgeReader.Read(_folder.Path);
                _folder.Write(file, sound[file]);
                if (reading is KnowledgeReading.Invalid { Problems: var problems })
                {
                    refused++;
                    Assert.NotEmpty(problems);
                    Assert.All(problems, problem => Assert.True(problem.File.Length > 0 && problem.Message.Length > 0 && problem.Remedy.Length > 0, $"{problem}"));
                }
            },
            iter: Cases.Of(2_000),
            threads: 1);

        Assert.InRange(refused, Cases.Of(2_000) / 10, Cases.Of(2_000) / 100 * 99);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    public void What_is_nested_without_end_is_told_of_and_does_not_end_the_program(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("alternates:\n  - repotting ferns\n", $"alternates: {deep}\n", StringComparison.Ordinal));

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems;

        Assert.All(problems, problem => Assert.Equal("entries/ferns/repot.md", problem.File));
    }

    [Fact]
    public void Anchors_that_multiply_are_told_of_and_fill_no_memory()
    {
        var bomb = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("---\nquestion", $"---\n{bomb}question", StringComparison.Ordinal));

        Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path));
    }

    [Fact]
    public void Another_encoding_is_told_of()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, Files[0]), Encoding.Latin1.GetBytes(BaseFolder.ValidEntry.Replace("soil", "café", StringComparison.Ordinal)));

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains("UTF-8", StringComparison.Ordinal) && problem.File == Files[0]);
    }

    [Fact]
    public void An_anchor_within_itself_is_told_of()
    {
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("alternates:\n  - repotting ferns\n", "alternates: &a [*a]\n", StringComparison.Ordinal));

        Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path));
    }
}

using CsCheck;
using Ketamine.Knowledge.Reading;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Knowledge.Tests.Writing;

public class EntryWriterTests
{
    private static readonly Dictionary<string, Source> Sources =
        new[] { "S1", "S 2, odd", "no" }.ToDictionary(id => id, id => SampleEntry.Source with { Id = id });

    // Letters, YAML's own marks, quotes, breaks, control and format characters, other scripts, and a character outside the basic plane.
    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Char['a', 'z'].Select(c => c.ToString()),
            Gen.OneOf(" ", ": ", " #", "- ", "? ", "---", "\"", "'", "\\", "\n", "\t", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "true"),
            Gen.OneOf("é", "’", "ß", "ж", "中", "\u0001", "\u001b", "\u0085", "\u200b", "\u2028", "\ufeff", "\ue000", "😀"))
        .Array[1, 12].Select(parts => string.Concat(parts).Trim()).Where(text => text.Length > 0);

    // A body holds no breaks but line feeds, and starts and ends with what can be seen.
    private static readonly Gen<string> Markdown = Text.Select(text => text.ReplaceLineEndings("\n").Replace('\u0001', 'x').Trim('\ufeff', '\n', ' ', '\t'))
        .Where(text => text.Length > 0);

    private static readonly Gen<Entry> Written =
        from question in Text
        from alternates in Text.Array[0, 4]
        from answer in Markdown
        from risk in Gen.Enum<RiskClass>()
        from audience in Gen.Enum<Audience>()
        from sources in Gen.Shuffle(Sources.Values.ToArray())
        from days in Gen.Int[0, 700]
        from followUps in Text.Array[0, 3]
        from signedOff in Gen.Bool
        from regions in Gen.OneOf(Array.Empty<string>(), ["GB"], ["NO", "US"])
        select SampleEntry.Of("a-sample") with
        {
            Question = question,
            Alternates = alternates,
            Answer = answer,
            Risk = risk,
            Audience = audience,
            Sources = sources,
            ReviewBy = SampleEntry.Reviewed.AddDays(days),
            FollowUps = followUps,
            Regions = regions,
            ClinicalReview = signedOff ? new ClinicalReview("Dr J. O’Roe", "pharmacist: \"lead\"", SampleEntry.Reviewed, "0123456789ab") : null,
        };

    [Fact]
    public void What_is_written_is_read_again_as_the_same_entry() => Written.Sample(entry => AssertSame(entry, ReadBack(entry)));

    [Fact]
    public void A_supplied_answer_and_its_note_keep_their_places()
    {
        var supplied =
            from answer in Gen.Char['a', 'z'].Array[1, 9].Select(c => new string(c)).Array[1, 3]
            from note in Gen.Char['a', 'z'].Array[1, 9].Select(c => new string(c)).Array[1, 3]
            from first in Gen.Bool
            from noted in Gen.Bool
            select SampleEntry.Of("a-sample") with
            {
                Supplied = true,
                Answer = string.Join("\n\n", answer),
                Note = noted ? new EditorNote(string.Join("\n\n", note), first) : null,
            };
        supplied.Sample(entry => AssertSame(entry, ReadBack(entry)));
    }

    [Fact]
    public void The_file_is_the_one_that_a_curator_would_write()
    {
        var entry = SampleEntry.Of("watering") with { Question = "How often: daily?", FollowUps = ["light", "soil"] };

        Assert.Equal(
            """
            ---
            # imported from faq.csv, line 2
            question: "How often: daily?"
            alternates:
              - tell me about watering
            risk: general
            sources: [S1]
            reviewed: 2026-11-24
            review-by: 2027-11-24
            clinical-review: none
            follow-ups: [light, soil]
            audience: everyone
            regions: []
            ---
            It is a sample.

            """.ReplaceLineEndings("\n"),
            EntryWriter.Write(entry, ["imported from\nfaq.csv,  line 2"]));
    }

    [Fact]
    public void An_entry_without_review_dates_is_refused_with_the_remedy()
    {
        var refused = Assert.Throws<ArgumentException>(() => EntryWriter.Write(SampleEntry.Of("a-sample") with { Reviewed = null }));

        Assert.Contains("Give it both", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_entry_of_the_bot_is_written_and_read_again_with_the_same_hash()
    {
        var whole = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();

        Assert.NotEmpty(whole.Entries);
        Assert.All(whole.Entries, entry => Assert.Equal(entry.Hash, ReadBack(entry, whole.Sources).Hash));
    }

    private static Entry ReadBack(Entry entry, IReadOnlyDictionary<string, Source>? sources = null)
    {
        var problems = new Problems();
        var read = EntryFile.Read(entry.Id, entry.Group, EntryWriter.Write(entry), "a-sample.md", sources ?? Sources, problems);
        Assert.Empty(problems.InOrder());
        return read!;
    }

    private static void AssertSame(Entry expected, Entry actual)
    {
        Assert.Equal(expected.Alternates, actual.Alternates);
        Assert.Equal(expected.Sources, actual.Sources);
        Assert.Equal(expected.FollowUps, actual.FollowUps);
        Assert.Equal(expected.Regions, actual.Regions);
        Assert.Equal(
            expected with { Hash = "", Alternates = [], Sources = [], FollowUps = [], Regions = [] },
            actual with { Hash = "", Alternates = [], Sources = [], FollowUps = [], Regions = [] });
    }
}

using System.Text.RegularExpressions;
using Ketamine.Cli.Review;
using Ketamine.Knowledge;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Cli.Tests.Review;

public partial class ReviewSheetTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Every_entry_stands_in_the_contents_and_once_with_its_hash_and_box()
    {
        var sheet = ReviewSheet.Write(Houseplants.Base, Today);

        Assert.All(Houseplants.Base.Entries, entry =>
        {
            Assert.Single(Regex.Matches(sheet, $"<a href=\"#{entry.Id}\">"));
            Assert.Single(Regex.Matches(sheet, $"<article class=\"entry\" id=\"{entry.Id}\">"));
            Assert.Single(Regex.Matches(sheet, $"Hash<br><code>{entry.Hash[..12]}</code>"));
        });
        Assert.Equal(Houseplants.Base.Entries.Count, Regex.Count(sheet, "Name</td>"));
    }

    [Fact]
    public void The_key_shows_a_sign_off_in_the_form_that_is_read() =>
        Assert.Contains("<code>clinical-review: Name, role, 2026-11-24, hash</code>", ReviewSheet.Write(Houseplants.Base, Today), StringComparison.Ordinal);

    [Fact]
    public void A_source_shows_its_grade_second_hand_mark_and_address()
    {
        Assert.Contains("<b>P3</b> [B, second-hand] Example Nursery: Growing more (undated).</li>", Sheet(Houseplants.Base.Find("pruning")!), StringComparison.Ordinal);
        Assert.Contains(
            "<b>P4</b> [C] Example Evening News: What bites and what is bitten (May 2025). https://example.com/pests</li>",
            Sheet(Houseplants.Base.Find("fungus-gnats")!),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_fetches_nothing_runs_nothing_and_no_text_is_markup()
    {
        var nasty = Houseplants.Watering with
        {
            Question = "<script>alert(1)</script>",
            Alternates = ["<img src=x onerror=alert(1)>"],
            Answer = "<script>alert(1)</script> <b>bold</b>",
            Note = new EditorNote("<iframe></iframe>", ComesFirst: true),
        };

        var sheet = Sheet(nasty);

        Assert.DoesNotContain("<script", sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<iframe", sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Fetched(), sheet);
    }

    [Fact]
    public void A_sign_off_is_shown_as_standing_or_void()
    {
        var review = new ClinicalReview("Jo Moss", "gardener", Today, Houseplants.Watering.Hash[..12]);

        Assert.Contains("Nobody has signed this entry off.", Sheet(Houseplants.Watering), StringComparison.Ordinal);
        Assert.Contains("Signed off as it stands: Jo Moss, gardener, 2026-11-24", Sheet(Houseplants.Watering with { ClinicalReview = review }), StringComparison.Ordinal);
        Assert.Contains(
            "<b>Changed since it was signed off</b>: Jo Moss",
            Sheet(Houseplants.Watering with { ClinicalReview = review with { EntryHash = "0123456789ab" } }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_overdue_entry_is_marked()
    {
        Assert.DoesNotContain("overdue", ReviewSheet.Write(Houseplants.Base, Today), StringComparison.Ordinal);
        Assert.Contains("<b>overdue</b>", ReviewSheet.Write(Houseplants.Base, Today.AddYears(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_stands_where_it_is_shown_and_supplied_text_is_named()
    {
        var sheet = Sheet(Houseplants.Watering with { Supplied = true, Answer = "Old text.", Note = new EditorNote("New note.", ComesFirst: true) });

        Assert.Matches("(?s)Editor's note:.*New note.*Supplied text.*Old text", sheet);
    }

    [Fact]
    public void Lint_writes_the_sheet_beside_its_findings()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "sheet.html");
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

        var (code, output, _) = CommandLine.Run(time, "lint", "--knowledge", Houseplants.Folder, "--review-sheet", file);

        Assert.Equal(0, code);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Equal(ReviewSheet.Write(Houseplants.Base, Today), File.ReadAllText(file));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static string Sheet(Entry entry) => ReviewSheet.Write(Houseplants.Only(entry), Today);

    [GeneratedRegex("(?i)\\bsrc\\s*=\\s*[\"'h]|href=\"(?!#)|url\\(|@import|<link")]
    private static partial Regex Fetched();
}

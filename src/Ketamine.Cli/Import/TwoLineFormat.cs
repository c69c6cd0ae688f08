namespace Ketamine.Cli.Import;

/// <summary>Plain text: a question on one line, its answer on the next; empty lines do not count.</summary>
internal sealed record TwoLineFormat() : ImportFormat("two-line")
{
    public override void Read(string text, ImportReading into)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0)
            .ToList();
        if (lines.Count % 2 == 1)
        {
            into.Report(lines[^1].Number, "The last question has no answer, or an answer takes more than one line.", "Write each question on one line and its answer on the next.");
            return;
        }

        PairRows.Gather(lines.Chunk(2).Select(two => new ImportedPair { Line = two[0].Number, Questions = [two[0].Text], Answer = two[1].Text }), into);
    }
}

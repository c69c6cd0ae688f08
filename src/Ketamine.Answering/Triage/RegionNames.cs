using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Answering.Triage;

/// <summary>Finds the country that a person says to be in.</summary>
internal sealed class RegionNames
{
    private readonly List<(string Phrase, HelpRegion Region)> _longestFirst;

    public RegionNames(HelpLines lines)
    {
        var phrases =
            from region in lines.Regions
            from name in region.Names
            from phrase in lines.BeforeNames.Select(before => $"{before} {name}").Concat(lines.AfterNames.Select(after => $"{name} {after}"))
            select (Words(phrase), region);
        _longestFirst = [.. phrases.OrderByDescending(pair => pair.Item1.Length)];
    }

    public HelpRegion? Find(string text)
    {
        var words = Words(text);
        return _longestFirst.FirstOrDefault(pair => words.Contains(pair.Phrase, StringComparison.Ordinal)).Region;
    }

    private static string Words(string text) =>
        $" {string.Join(' ', new string([.. PlainText.Of(text).Select(c => char.IsLetterOrDigit(c) ? c : c == '\'' || c == '.' ? '\0' : ' ')]).Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}

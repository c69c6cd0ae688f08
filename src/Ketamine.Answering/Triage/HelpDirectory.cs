using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>Chooses the help lines to show: those of the person's country, and the international ones for what it lacks.</summary>
public sealed class HelpDirectory
{
    private readonly Dictionary<string, HelpRegion> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly RegionNames _names;

    public HelpDirectory(HelpLines lines)
    {
        foreach (var region in lines.Regions)
        {
            foreach (var code in region.Covers.Append(region.Code))
            {
                _byCode[code] = region;
            }
        }

        _names = new RegionNames(lines);
    }

    /// <summary>The lines for a question, in the order of the kinds; the door's country counts first, then the person's own word for it.</summary>
    public IReadOnlyList<HelpLine> For(IEnumerable<HelpLineKind> kinds, Question question)
    {
        var local = question.Region is { } code && _byCode.TryGetValue(code, out var known) ? known : _names.Find(question.Text);
        return [.. kinds.SelectMany(kind => Of(kind, local) is { Count: > 0 } lines ? lines : Of(kind, _byCode.GetValueOrDefault(HelpRegion.Anywhere)))];
    }

    private static List<HelpLine> Of(HelpLineKind kind, HelpRegion? region) => [.. region?.Lines.Where(line => line.Kind == kind) ?? []];
}

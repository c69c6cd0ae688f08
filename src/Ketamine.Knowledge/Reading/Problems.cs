namespace Ketamine.Knowledge.Reading;

/// <summary>Gathers the problems of a whole base, so that a curator mends them in one go.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _list = [];

    public void Add(string file, int line, string message, string remedy) => _list.Add(new Problem(file, line, message, remedy));

    public bool Any => _list.Count > 0;

    public IReadOnlyList<Problem> InOrder() =>
        [.. _list.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ketamine.Knowledge.Reading;

/// <summary>A YAML parser that fails in one way alone, and refuses what is nested too deep: the tree is built by recursion, which would end the program.</summary>
internal sealed class GuardedYaml(IParser inner) : IParser
{
    private const int MaxDepth = 32;

    private int _depth;

    public ParsingEvent? Current => inner.Current;

    /// <exception cref="YamlException">The text is no YAML, or the next level is one too many.</exception>
    public bool MoveNext()
    {
        if (!MoveInner())
        {
            return false;
        }

        _depth += inner.Current switch
        {
            MappingStart or SequenceStart => 1,
            MappingEnd or SequenceEnd => -1,
            _ => 0,
        };
        return _depth <= MaxDepth
            ? true
            : throw new YamlException(inner.Current!.Start, inner.Current.End, $"It is nested deeper than {MaxDepth} levels.");
    }

    private bool MoveInner()
    {
        try
        {
            return inner.MoveNext();
        }
        catch (Exception e) when (e is not YamlException)
        {
            // Some texts put the scanner into a state that it does not expect.
            var at = inner.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "It cannot be understood after this line.");
        }
    }
}

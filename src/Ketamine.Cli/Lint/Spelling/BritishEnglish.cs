using Ketamine.Matching.Spelling;

namespace Ketamine.Cli.Lint.Spelling;

/// <summary>The British English dictionary that the program carries.</summary>
internal static class BritishEnglish
{
    private static readonly Lazy<HunspellWords> Dictionary = new(Read);

    public static HunspellWords With(IReadOnlyList<string> ownWords) => Dictionary.Value.With(ownWords);

    private static HunspellWords Read()
    {
        using var affixes = Open("en-GB.aff");
        using var words = Open("en-GB.dic");
        return new HunspellWords(affixes, words);
    }

    private static Stream Open(string name) => typeof(BritishEnglish).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The program was built without {name}.");
}

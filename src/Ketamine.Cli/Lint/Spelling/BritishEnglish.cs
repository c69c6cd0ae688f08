using Ketamine.Matching.Spelling;

namespace Ketamine.Cli.Lint.Spelling;

/// <summary>The British English dictionary that the program carries.</summary>
internal static class BritishEnglish
{
    public static HunspellWords With(IEnumerable<string> ownWords)
    {
        using var affixes = Open("en-GB.aff");
        using var words = Open("en-GB.dic");
        return new HunspellWords(affixes, words, ownWords);
    }

    private static Stream Open(string name) => typeof(BritishEnglish).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The program was built without {name}.");
}

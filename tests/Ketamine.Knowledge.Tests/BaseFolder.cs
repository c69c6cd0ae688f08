namespace Ketamine.Knowledge.Tests;

/// <summary>A small valid base in a temporary folder, whose files a test changes.</summary>
internal sealed class BaseFolder : IDisposable
{
    public const string ValidEntry = """
        ---
        question: How do I repot a fern?
        alternates:
          - repotting ferns
        risk: general
        sources: [A1]
        reviewed: 2026-11-24
        review-by: 2027-11-24
        clinical-review: none
        follow-ups: []
        audience: everyone
        regions: []
        ---
        Lift it out, and set it in fresh soil.
        """;

    public BaseFolder()
    {
        Path = Directory.CreateTempSubdirectory("base-").FullName;
        Write("sources.yaml", "A1:\n  publisher: A garden\n  title: Ferns\n  date: \"2020\"\n  grade: A\n  address: https://example.org\n");
        Write("texts.yaml", DefaultTexts());
        Write("lexicon.yaml", "substances: {}\nslang: {}\npopulations: {}\nroutes: {}\nquantities: {}\nsynonyms: {}\n");
        Write("safety.yaml", "fillers: []\nsets: {}\nasides: {}\nrules: []\nlanguages: {}\npersonal-details: {}\n");
        Write("help-lines.yaml", "listed: 2026-11-24\nregions:\n  - region: \"*\"\n    lines:\n      - kind: emergency\n        label: Emergency\n        number: \"112\"\n        address: \"tel:112\"\n");
        Write("entries/ferns/repot.md", ValidEntry);
    }

    public string Path { get; }

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string DefaultTexts()
    {
        using var stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream("default-texts.yaml")!;
        return new StreamReader(stream).ReadToEnd();
    }
}

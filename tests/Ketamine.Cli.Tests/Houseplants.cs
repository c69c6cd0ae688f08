using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Tests;

/// <summary>The second base of the tests, and variants of it.</summary>
internal static class Houseplants
{
    public static readonly string Folder = Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data", "second-base");

    public static readonly KnowledgeBase Base = KnowledgeReader.Read(Folder).OrThrow();

    public static Entry Watering => Base.Find("watering")!;

    public static Entry Light => Base.Find("light")!;

    /// <summary>A base of just these entries.</summary>
    public static KnowledgeBase Only(params Entry[] entries) => Base.With(entries);
}

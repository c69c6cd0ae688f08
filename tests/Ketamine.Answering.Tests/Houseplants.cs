using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Answering.Tests;

/// <summary>The second base of the tests, and a help line for those who need one.</summary>
internal static class Houseplants
{
    public static readonly KnowledgeBase Base = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data", "second-base")).OrThrow();

    public static readonly HelpLine Shop = new()
    {
        Kind = HelpLineKind.Emergency,
        Label = "Garden shop",
        Number = "112",
        Address = new Uri("tel:112"),
        Region = "*",
        Listed = new DateOnly(2026, 11, 24),
    };
}

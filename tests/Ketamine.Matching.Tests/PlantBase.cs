using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Matching.Tests;

/// <summary>A small base with a lexicon, about one substance and its use on plants.</summary>
internal static class PlantBase
{
    private const string Table = """
        id	question	answer	alternates
        neem	How does neem oil work on plants?	Neem oil keeps insects from feeding.	what does neem do || how neem oil helps a plant || neem oil explained
        dilution	How much neem oil do I mix into a litre?	Follow the label: a spoon of neem oil to a litre of water.	neem oil dose per litre || how many ml of neem oil
        soil	Can I water neem oil into the soil?	Yes, neem oil can be poured on as a drench.	neem oil as a soil drench || pouring neem oil on roots
        leaves	How do I spray neem oil on leaves?	Spray neem oil in the evening.	neem oil leaf spray || misting leaves with neem
        seedlings	Is neem oil safe for seedlings?	Neem oil burns seedlings; wait for true leaves.	neem on young plants || can seedlings have neem oil
        harm	Is neem oil not harmful to bees?	Neem oil does little harm to bees in the evening.	does neem oil hurt bees
        mixing	Can I mix neem oil with sulphur?	No: neem oil and sulphur together burn leaves.	neem oil and sulphur together
        nickname	What is green gold?	It is a name for neem oil.	green gold
        """;

    private static readonly Lexicon Lexicon = new(
    [
        Group("substances", ("neem oil", ["neem"]), ("sulphur", ["sulfur"]), ("copper", ["bordeaux mixture"])),
        Group("slang", ("neem oil", ["green gold", "gg"])),
        Group("populations", ("seedling", ["seedlings", "sprouts"]), ("cactus", ["cacti"])),
        Group("routes", ("soil", ["drench", "roots"]), ("leaf", ["leaves", "spray"])),
        Group("quantities", ("amount", ["ml", "dose", "litre"])),
    ]);

    public static KnowledgeBase Read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("plants.tsv");
        File.WriteAllText(path, Table);
        return KnowledgeReader.Read(path).OrThrow() with { Lexicon = Lexicon };
    }

    private static LexiconGroup Group(string name, params (string Name, string[] Forms)[] terms) =>
        new(name, [.. terms.Select(t => new LexiconTerm(t.Name, t.Forms))]);
}

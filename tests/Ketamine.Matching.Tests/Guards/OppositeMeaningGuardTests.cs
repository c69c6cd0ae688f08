using Ketamine.Knowledge;
using Ketamine.Matching.Guards;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Guards;

public sealed class OppositeMeaningGuardTests
{
    private static readonly KnowledgeBase Knowledge = PlantBase.Read();
    private static readonly OppositeMeaningGuard Guard = new(Knowledge, PlainText.Of);

    [Theory]
    [InlineData("how does copper work on plants?", "neem", ConflictKind.Substance, "copper")]
    [InlineData("does neem oil work better than copper?", "neem", ConflictKind.Substance, "copper")]
    [InlineData("can i spray sulphur on leaves?", "leaves", ConflictKind.Substance, "sulphur")]
    [InlineData("how does neem oil work on sprouts?", "neem", ConflictKind.Population, "seedling")]
    [InlineData("is neem oil safe for my cacti", "seedlings", ConflictKind.Population, "cactus")]
    [InlineData("how many ml of neem oil for seedlings", "seedlings", ConflictKind.Quantity, "amount")]
    [InlineData("can i pour neem oil on the roots", "leaves", ConflictKind.Route, "soil")]
    [InlineData("is neem oil not safe for seedlings?", "seedlings", ConflictKind.Negation, "not")]
    public void What_the_entry_does_not_speak_about_holds_it_back(string question, string entry, ConflictKind kind, string term) =>
        Assert.Equal(new Conflict(kind, term), Find(question, entry));

    [Theory]
    [InlineData("how does neem oil work?", "neem")]
    [InlineData("how does it work on plants?", "neem")]
    [InlineData("neem oil with sulfur, is that fine?", "mixing")]
    [InlineData("is it safe for sprouts?", "seedlings")]
    [InlineData("what dose per litre?", "dilution")]
    [InlineData("as a drench?", "soil")]
    [InlineData("is neem oil not bad for bees?", "harm")]
    public void What_the_entry_speaks_about_does_not(string question, string entry) => Assert.Null(Find(question, entry));

    [Fact]
    public void No_entry_is_held_back_from_its_own_phrasings() => Assert.All(
        Knowledge.Entries.SelectMany((entry, ordinal) => entry.Phrasings.Select(text => (text, ordinal))),
        p => Assert.Null(Guard.Find(Guard.Read(PlainText.Of(p.text)), p.ordinal)));

    [Theory]
    [InlineData("is it not safe?", true)]
    [InlineData("so does it never work", true)]
    [InlineData("isn't it safe?", true)]
    [InlineData("why is it not safe?", false)]
    [InlineData("i do not know whether it is safe", false)]
    [InlineData("is it safe?", false)]
    public void Only_questions_that_hope_for_the_opposite_are_negated(string plain, bool negated) => Assert.Equal(negated, Negation.IsNegated(plain));

    private static Conflict? Find(string question, string entry) =>
        Guard.Find(Guard.Read(question), Knowledge.Entries.Select(e => e.Id).ToList().IndexOf(entry));
}

using Ketamine.Cli.Lint.Reading;

namespace Ketamine.Cli.Tests.Lint.Reading;

public class ReadingGradeTests
{
    private readonly ReadingGrade _grade = new(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "philodendron" });

    [Fact]
    public void The_grade_is_flesch_and_kincaids()
    {
        // 9 words in 3 sentences, a colon ending one; 12 syllables.
        var prose = Prose.Of("Water the plant when it is dry. Wait: patiently.");

        Assert.Equal((0.39 * 9 / 3) + (11.8 * 12 / 9) - 15.59, _grade.Of(prose), 9);
    }

    [Theory]
    [InlineData("philodendron")]
    [InlineData("Philodendrons")]
    [InlineData("“philodendron’s”")]
    public void A_name_counts_as_two_syllables(string name) =>
        Assert.Equal(_grade.Of(Prose.Of("Water it, table.")), _grade.Of(Prose.Of($"Water it, {name}.")), 9);

    [Fact]
    public void A_hyphen_parts_a_word_and_a_number_is_one_syllable() =>
        Assert.Equal((0.39 * 2) + (11.8 * 3 / 2) - 15.59, _grade.Of(Prose.Of("well-known 2026")), 9);

    [Fact]
    public void Nothing_has_no_grade() => Assert.Equal(0, _grade.Of(Prose.Of("")));

    [Fact]
    public void The_hardest_sentence_is_the_one_of_the_highest_grade() =>
        Assert.Equal("Irrigation necessitates consideration.", _grade.Hardest(Prose.Of("Water it. Irrigation necessitates consideration. Then wait.")));
}

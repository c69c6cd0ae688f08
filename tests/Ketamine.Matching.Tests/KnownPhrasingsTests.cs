namespace Ketamine.Matching.Tests;

public sealed class KnownPhrasingsTests
{
    private static readonly KnownPhrasings Known = new(["is it safe?", "is it dry", "take 2 ml", "is it dry!"], [0, 1, 2, 3]);

    [Theory]
    [InlineData("is it safe", 0)]
    [InlineData("is it safe?!", 0)]
    [InlineData("take 2 ml.", 2)]
    [InlineData("take 3 ml", null)]
    [InlineData("is it dry", null)]
    [InlineData("", null)]
    public void Marks_do_not_matter_and_numbers_do_and_a_phrasing_of_two_entries_is_nobody_s(string question, int? owner) =>
        Assert.Equal(owner, Known.Owner(question));

    [Fact]
    public void The_place_of_a_shared_phrasing_is_found_all_the_same() => Assert.Equal(1, Known.Find("is it dry?"));
}

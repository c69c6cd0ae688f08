using Ketamine.Cli.Lint;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Lint;

public class SignOffRuleTests
{
    private readonly SignOffRule _rule = new();

    [Fact]
    public void No_sign_off_is_no_finding() => _rule.Passes(Houseplants.Watering);

    [Fact]
    public void A_sign_off_of_the_entry_as_it_stands_is_fine() => _rule.Passes(SignedOff(Houseplants.Watering.Hash[..12]));

    [Fact]
    public void A_sign_off_of_an_earlier_wording_is_found_with_the_hash_to_sign()
    {
        var finding = _rule.Finds("Jo Moss", SignedOff("0123456789ab"));

        Assert.Contains(Houseplants.Watering.Hash[..12], finding.Remedy, StringComparison.Ordinal);
    }

    private static Entry SignedOff(string hash) =>
        Houseplants.Watering with { ClinicalReview = new ClinicalReview("Jo Moss", "gardener", new DateOnly(2026, 11, 2), hash) };
}

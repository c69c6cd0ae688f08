using Ketamine.Answering;
using Ketamine.Cli.Tests.Evaluation;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class ReplayVerbTests : IDisposable
{
    private readonly PlantBase _plants = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void The_entry_of_a_receipt_is_shown_word_for_word_with_the_disclaimer()
    {
        var session = Replay(ReceiptOf("fern", _plants.Knowledge.Version));

        Assert.Equal(0, session.Code);
        Assert.StartsWith("**How often should I water a fern?**\n\nKeep the soil moist.", session.Output, StringComparison.Ordinal);
        Assert.Contains(_plants.Knowledge.Texts[TextName.Disclaimer], session.Output, StringComparison.Ordinal);
        Assert.Contains("The base is the one that the reply came from.", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_entry_of_another_version_is_shown_and_the_change_told()
    {
        var session = Replay(ReceiptOf("fern", "sha256:0123456789abcdef"));

        Assert.Equal(0, session.Code);
        Assert.Contains("Keep the soil moist.", session.Output, StringComparison.Ordinal);
        Assert.Contains("came from version 0123456789ab", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_without_an_entry_says_so()
    {
        var session = Replay(Receipt.Of(null, _plants.Knowledge.Version));

        Assert.Equal((0, true), (session.Code, session.Output.StartsWith("The reply showed no entry", StringComparison.Ordinal)));
        Assert.DoesNotContain("has changed since", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fern~000000000000~0123456789ab", "The entry 'fern' has changed since it was shown. Get the knowledge folder of version 0123456789ab")]
    [InlineData("oak~000000000000~0123456789ab", "It has no entry 'oak'. Get the knowledge folder of version 0123456789ab")]
    [InlineData("fern", "fern: It is no receipt. Copy the whole of it")]
    [InlineData("fern~~", "It is no receipt.")]
    public void What_cannot_be_shown_is_refused_with_a_remedy(string receipt, string expected)
    {
        var session = Replay(receipt);

        Assert.Equal((1, ""), (session.Code, session.Output));
        Assert.Contains(expected, session.Errors, StringComparison.Ordinal);
    }

    private string ReceiptOf(string id, string version) => Receipt.Of(_plants.Knowledge.Find(id), version);

    private (int Code, string Output, string Errors) Replay(string receipt) => CommandLine.Run(TimeProvider.System, "replay", receipt, "--knowledge", _plants.Path);
}

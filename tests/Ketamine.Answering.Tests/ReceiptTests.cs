using Ketamine.Answering.Tests.Triage;

namespace Ketamine.Answering.Tests;

public sealed class ReceiptTests
{
    [Fact]
    public void A_receipt_can_be_read_back()
    {
        var receipt = Receipt.Parse(Receipt.Of(null, "sha256:0123456789abcdef"))!;

        Assert.Null(receipt.EntryId);
        Assert.Equal("0123456789ab", receipt.KnowledgeVersion);
    }

    [Fact]
    public void The_receipt_of_a_reply_names_the_outcome()
    {
        var reply = new SmalltalkReply { Disclaimer = "d", KnowledgeVersion = "sha256:0123456789abcdef", Candidates = [], Text = "hello" };

        Assert.Equal("-~-~0123456789ab~smalltalk", reply.Receipt);
        Assert.Equal(new Receipt(null, "-", "0123456789ab") { Outcome = "smalltalk" }, Receipt.Parse(reply.Receipt));
    }

    [Theory]
    [InlineData("0123456789ab")]
    [InlineData("0123456789abcdef")]
    public void The_receipt_of_an_answer_names_the_entry_and_the_hash_of_its_wording(string hash)
    {
        var entry = Made.Bare.Entries[0] with { Id = "fern", Hash = hash };
        var reply = new AnswerReply { Disclaimer = "d", KnowledgeVersion = "sha256:ba9876543210", Candidates = [], Entry = entry, Notes = [], FollowUps = [] };

        Assert.Equal("fern~0123456789ab~ba9876543210~answer", reply.Receipt);
    }

    [Fact]
    public void A_receipt_of_an_entry_alone_names_no_outcome() =>
        Assert.Equal(new Receipt("fern", "0123", "4567"), Receipt.Parse("fern~0123~4567"));

    [Theory]
    [InlineData("")]
    [InlineData("a~b")]
    [InlineData("a~~c")]
    [InlineData("a~b~c~")]
    [InlineData("a~b~c~d~e")]
    public void Other_texts_are_none(string text) => Assert.Null(Receipt.Parse(text));
}

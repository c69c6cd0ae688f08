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

    [Theory]
    [InlineData("")]
    [InlineData("a~b")]
    [InlineData("a~~c")]
    public void Other_texts_are_none(string text) => Assert.Null(Receipt.Parse(text));
}

namespace Ketamine.Storage.Redaction;

/// <summary>A text without personal details: the only form in which words of a person are kept.</summary>
public sealed record RedactedText
{
    internal RedactedText(string text) => Text = text;

    public string Text { get; }
}

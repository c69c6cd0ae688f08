namespace Ketamine.Storage.Conversations;

/// <summary>One thing said in a conversation.</summary>
/// <param name="Id">Names it within the conversation.</param>
/// <param name="Sender">The id of who said it.</param>
/// <param name="IsTyping">A sign of typing: void as soon as its sender says anything else.</param>
public sealed record Utterance(string Id, string Sender, bool IsTyping, ReadOnlyMemory<byte> Content);

/// <summary>What was said after a position.</summary>
/// <param name="Last">The position of the latest.</param>
public sealed record UnreadUtterances(IReadOnlyList<ReadOnlyMemory<byte>> Contents, long Last);

/// <summary>What became of a conversation to open.</summary>
public enum Opening
{
    Opened,
    OpenBefore,
    TooManyByOne,
    TooMany,
}

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>The key that signs tokens and tickets.</summary>
internal interface ISigningKey
{
    byte[] Secret { get; }

    /// <summary>When the key was made; null where it is not known.</summary>
    DateTimeOffset? MadeAt { get; }

    /// <summary>Whether the key can be used; false while the database that holds it has never been reached.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellation);
}

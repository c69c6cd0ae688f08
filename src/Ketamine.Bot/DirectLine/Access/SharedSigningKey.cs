using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>The one key of all replicas, kept in their database and read once.</summary>
internal sealed class SharedSigningKey(SecretTable secrets) : ISigningKey
{
    private const string Name = "direct-line";
    private const int Bytes = 32;

    private byte[]? _secret;

    public byte[] Secret => Volatile.Read(ref _secret) ?? throw new InvalidOperationException("The key is used before it was read.");

    public DateTimeOffset? MadeAt { get; private set; }

    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _secret) is not null)
        {
            return true;
        }

        try
        {
            var secret = await secrets.ReadOrMakeAsync(Name, Bytes, cancellation);
            MadeAt = await secrets.MadeAtAsync(Name, cancellation);
            Volatile.Write(ref _secret, secret);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}

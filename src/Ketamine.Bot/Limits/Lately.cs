namespace Ketamine.Bot.Limits;

/// <summary>Whether something happened in the last five minutes.</summary>
internal sealed class Lately(TimeProvider time)
{
    /// <summary>How long it counts.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private long _at;

    public bool Happened => Volatile.Read(ref _at) is not 0 and var at && time.GetElapsedTime(at) < Memory;

    public void Note() => Volatile.Write(ref _at, time.GetTimestamp());
}

namespace Ketamine.Storage.Counts;

/// <summary>How many replies of one outcome went out through one door on one day.</summary>
public sealed record ReplyCount
{
    public required DateOnly Day { get; init; }

    public required string Outcome { get; init; }

    public required string Door { get; init; }

    public required long Replies { get; init; }
}

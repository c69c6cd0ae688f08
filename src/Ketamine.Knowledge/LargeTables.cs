namespace Ketamine.Knowledge;

/// <summary>From which size on a table is held on disk, and where.</summary>
public sealed record LargeTables
{
    /// <summary>The bound where nothing else is set.</summary>
    public const int UsualBound = 20_000;

    /// <summary>The folder for copies of large tables and all that is made of them.</summary>
    public required string Folder { get; init; }

    /// <summary>How many questions and alternates make a table a large one.</summary>
    public int From { get; init; } = UsualBound;
}

namespace Ketamine.Knowledge;

/// <summary>How the entries of a base are held, which decides how they are searched.</summary>
public abstract record Holding
{
    private Holding()
    {
    }

    /// <summary>All of every entry is in memory.</summary>
    public sealed record InMemory : Holding
    {
        public static readonly InMemory Instance = new();
    }

    /// <summary>Memory has the places of the entries alone; an entry is read from a copy of the table when it is asked for.</summary>
    /// <param name="Folder">Where the copy is, for this content alone; what is made of the entries may be kept beside it.</param>
    public sealed record OnDisk(string Folder) : Holding;
}

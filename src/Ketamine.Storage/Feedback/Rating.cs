namespace Ketamine.Storage.Feedback;

/// <summary>What a person thinks of a reply; kept as the lower-case name.</summary>
public enum Rating
{
    Up,
    Down,
}

namespace Ketamine.Answering.Triage;

/// <summary>A second look at a message, for what rules cannot spell out.</summary>
public interface IConcernAssessor
{
    /// <summary>What it sees in the message; never throws on any text.</summary>
    /// <param name="read">The message as triage reads it.</param>
    SecondLook Look(string read);
}

namespace Ketamine.Answering.Triage;

/// <summary>A second look at a message, for what rules cannot spell out.</summary>
public interface IConcernAssessor
{
    /// <summary>The concern that the message raises, or null; never throws on any text.</summary>
    /// <param name="read">The message as triage reads it.</param>
    SafetyConcern? Assess(string read);
}

namespace Ketamine.Answering.Triage;

/// <summary>A second look at messages in which no rule found danger, for what rules cannot spell out.</summary>
public interface IConcernAssessor
{
    /// <summary>The concern that the message raises, or null; never throws on any text.</summary>
    SafetyConcern? Assess(string text);
}

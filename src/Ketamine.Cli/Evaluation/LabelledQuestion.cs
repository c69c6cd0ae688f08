namespace Ketamine.Cli.Evaluation;

/// <summary>One line of a question file.</summary>
/// <param name="Labels">What it asks for, first, and what else is acceptable.</param>
/// <param name="Kind">The file's own grouping, by which figures are reported.</param>
internal sealed record LabelledQuestion(string Text, IReadOnlyList<Label> Labels, string Kind)
{
    /// <summary>What the question asks for; the other labels are acceptable too.</summary>
    public Label Wanted => Labels[0];

    /// <summary>Whether the base holds an entry that answers it.</summary>
    public bool IsInScope => Wanted is Label.Answered;

    /// <summary>Whether no entry answers it.</summary>
    public bool IsNotToBeAnswered => Wanted is Label.NotToBeAnswered;

    /// <summary>Whether that entry answers it.</summary>
    public bool Accepts(string entryId) => Labels.Contains(new Label.Answered(entryId));

    /// <summary>Whether triage may see a concern of that class in it.</summary>
    public bool AcceptsConcern(string name) => Labels.Contains(new Label.Concern(name));
}

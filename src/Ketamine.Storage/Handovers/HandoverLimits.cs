namespace Ketamine.Storage.Handovers;

/// <summary>How many handovers may wait at once.</summary>
public sealed record HandoverLimits(int InAll, int OfPerson);

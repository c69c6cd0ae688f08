using Ketamine.Knowledge;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Answering.Curating;

/// <summary>What a curator's wish comes to: a change to look at, or why there is none.</summary>
public abstract record Proposal
{
    private protected Proposal()
    {
    }
}

/// <summary>A change that can be made once a person has looked at it.</summary>
public sealed record ProposedChange(FileChange Change) : Proposal;

/// <summary>The wish cannot be met; each problem has its remedy.</summary>
public sealed record ProposalRefused(IReadOnlyList<Problem> Problems) : Proposal;

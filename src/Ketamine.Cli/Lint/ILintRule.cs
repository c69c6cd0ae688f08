using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>One thing that every entry of a good base has, or lacks.</summary>
internal interface ILintRule
{
    /// <summary>What is not as it should be; empty where all is well.</summary>
    IEnumerable<Finding> Check(KnowledgeBase knowledge);
}

using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Replaces nodes of a graph and their weights.</summary>
internal sealed class GraphEditor
{
    private readonly GraphProto graph;
    private readonly Dictionary<string, TensorProto> weights;

    public GraphEditor(GraphProto graph)
    {
        this.graph = graph;
        weights = graph.Initializer.ToDictionary(tensor => tensor.Name);
    }

    public TensorProto? Weight(string name) => weights.GetValueOrDefault(name);

    /// <summary>Adds a weight, or keeps the one of that name.</summary>
    public void Add(TensorProto weight)
    {
        if (weights.TryAdd(weight.Name, weight))
        {
            graph.Initializer.Add(weight);
        }
    }

    /// <summary>Puts other nodes in the place of those that the function rewrites; it answers null to leave one as it is.</summary>
    /// <returns>How many were replaced.</returns>
    public int Replace(Func<NodeProto, IReadOnlyList<NodeProto>?> rewrite)
    {
        var replaced = 0;
        var nodes = new List<NodeProto>();
        foreach (var node in graph.Node)
        {
            var others = rewrite(node);
            replaced += others is null ? 0 : 1;
            nodes.AddRange(others ?? [node]);
        }

        graph.Node.Clear();
        graph.Node.AddRange(nodes);
        return replaced;
    }
}

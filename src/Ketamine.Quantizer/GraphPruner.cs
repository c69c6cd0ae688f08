using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Takes out of a graph what its wanted outputs do not need.</summary>
internal static class GraphPruner
{
    public static void KeepOnly(GraphProto graph, params ReadOnlySpan<string> outputs)
    {
        var needed = new HashSet<string>(outputs.ToArray());
        Retain(graph.Output, value => needed.Contains(value.Name));
        // Nodes come in the order they run, so one pass from the end sees each user before its source.
        for (var i = graph.Node.Count - 1; i >= 0; i--)
        {
            if (graph.Node[i].Output.Any(needed.Contains))
            {
                needed.UnionWith(graph.Node[i].Input);
            }
        }

        Retain(graph.Node, node => node.Output.Any(needed.Contains));
        Retain(graph.Initializer, tensor => needed.Contains(tensor.Name));
    }

    private static void Retain<T>(IList<T> items, Func<T, bool> keep)
    {
        var kept = items.Where(keep).ToList();
        items.Clear();
        kept.ForEach(items.Add);
    }
}

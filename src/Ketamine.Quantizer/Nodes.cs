using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Makes the graph's nodes.</summary>
internal static class Nodes
{
    public static NodeProto Make(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<string> outputs)
    {
        var node = new NodeProto { OpType = operation, Name = $"{outputs[0]}_{operation}" };
        node.Input.AddRange(inputs.ToArray());
        node.Output.AddRange(outputs.ToArray());
        return node;
    }

    public static NodeProto ToFloat(string input, string output)
    {
        var node = Make("Cast", [input], output);
        node.Attribute.Add(new AttributeProto
        {
            Name = "to",
            Type = AttributeProto.Types.AttributeType.Int,
            I = (long)TensorProto.Types.DataType.Float,
        });
        return node;
    }

    /// <summary>The mean along one axis, which goes.</summary>
    public static NodeProto Mean(string input, string output, long axis)
    {
        var node = Make("ReduceMean", [input], output);
        node.Attribute.Add(new AttributeProto { Name = "axes", Type = AttributeProto.Types.AttributeType.Ints, Ints = { axis } });
        node.Attribute.Add(new AttributeProto { Name = "keepdims", Type = AttributeProto.Types.AttributeType.Int, I = 0 });
        return node;
    }
}

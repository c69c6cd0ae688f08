using System.Runtime.InteropServices;
using Google.Protobuf;
using Ketamine.Quantizer.Onnx;

namespace Ketamine.Quantizer;

/// <summary>Reads and makes the model's tensors.</summary>
internal static class Tensors
{
    public static ReadOnlySpan<float> Floats(this TensorProto tensor)
    {
        var values = MemoryMarshal.Cast<byte, float>(tensor.RawData.Span);
        var expected = tensor.Dims.Aggregate(1L, (product, size) => product * size);
        return tensor.DataType == (int)TensorProto.Types.DataType.Float && values.Length == expected
            ? values
            : throw new QuantizerException($"The model's weight '{tensor.Name}' is not raw 32-bit floats: this tool cannot rewrite it.");
    }

    public static TensorProto Make(string name, float[] values, params ReadOnlySpan<long> dims) =>
        Make(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes<float>(values), dims);

    public static TensorProto Make(string name, sbyte[] values, params ReadOnlySpan<long> dims) =>
        Make(name, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes<sbyte>(values), dims);

    private static TensorProto Make(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> raw, ReadOnlySpan<long> dims)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(raw) };
        tensor.Dims.AddRange(dims.ToArray());
        return tensor;
    }
}
